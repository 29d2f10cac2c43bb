"""First names usual in Europe, by which the name of a person is told from that of an institution."""

from __future__ import annotations

from preconise.assistant.asked.folding import spaced_words

FIRST_NAMES = frozenset(
    spaced_words(
        """
        Adam Adrien Adèle Agata Agnieszka Agnès Alain Alba Albert Alberto Aldo Alessandra Alessandro Alex Alexander
        Alexandra Alexandre Alexandros Alexis Alfred Ali Alice Aline Amandine Amina Amir Amélie Ana Anastasia Anaïs
        Andrea Andreas Andrew Andrzej André Andrés Angela Angelo Anita Anja Ann Anna Anne Annie Antoine Anton
        Antonella Antonio António Arnaud Arthur Astrid Aurore Aurélie Axel Barbara Bart Bastien Beata Benjamin
        Benoît Bernard Bernd Bert Bogdan Boris Brigitte Bruno Béatrice Camille Carla Carlo Carlos Carmen Carol
        Carole Caroline Catarina Caterina Catherine Chantal Charles Charlotte Chiara Chloé Christian Christiane
        Christine Christoph Christophe Christopher Claire Clara Claude Claudia Claudine Colette Corinne Cristian
        Cristina Cyril Cécile Cédric Céline Damien Daniel Daniela Danielle David Delphine Denis Diana Didier Diego
        Dieter Dimitri Dimitris Dirk Dominique Dorothée Edith Eduardo Edward Elena Eleni Elisa Elisabeth Elizabeth
        Elsa Emanuele Emma Emmanuel Emmanuelle Enrico Eric Erik Estelle Esther Eva Fabien Fabienne Fabio Fabrice
        Fatima Federica Federico Felipe Felix Fernando Filip Flora Florence Florian Francesca Francesco Francis
        Francisco Franck Frank François Françoise Frédéric Frédérique Gabriel Gabriele Gabriella Gabrielle Gaëlle
        Geneviève Georg George Georges Georgios Gerard Gerhard Giannis Gilbert Gilles Giorgio Giorgos Giovanna
        Giovanni Giulia Giuseppe Gonzalo Grégory Guido Guillaume Gustavo Guy Gérard Hannah Hans Hassan Heinz Helen
        Helena Helmut Henri Henrik Hervé Hugo Hélène Ian Ibrahim Ignacio Ingrid Inês Ioana Ion Irena Irène Isabel
        Isabella Isabelle Ivan Jaap Jacek Jack Jacqueline Jacques James Jan Jana Jane Javier Jean Jeanne Jennifer
        Jens Jessica Joan Joanna Johan Johann Johannes John Jonathan Jordi Jorge Josef Joseph José João Juan Julia
        Julian Julie Julien Juliette Justine Jérémy Jérôme Jürgen Kamila Karim Karin Karl Katarzyna Kate Katharina
        Kevin Khalid Klaus Konstantinos Kostas Krzysztof Lara Laura Laure Laurence Laurent Leila Lena Leonardo
        Lionel Lisa Lorenzo Louis Louise Loïc Luc Luca Lucas Lucia Lucie Ludovic Luigi Luis Luís Lydia Léa Léo Léon
        Maciej Magali Malika Manon Manuel Marc Marcel Marco Marcos Margaret Margaux Margherita Marguerite Maria
        Marie Marina Mario Marion Mark Markus Marta Martha Martin Martina Martine Mary María Mateusz Matteo Matthew
        Matthias Matthieu Maurice Max Maxime Maëlle Małgorzata Mehdi Michael Michał Michel Michele Micheline Michèle
        Miguel Mikael Mireille Mohamed Mohammed Monica Monika Monique Muriel Myriam Nadia Nadine Natacha Natalia
        Nathalie Nicola Nicolas Nicole Niels Nikos Nina Nora Noémie Nuno Odile Olga Oliver Olivia Olivier Oscar
        Ottavia Pablo Panagiotis Paola Paolo Pascal Pascale Patrice Patricia Patrick Paul Paula Pauline Paulo Pavlos
        Pedro Peter Petra Philip Philippe Pierre Pieter Piotr Rachel Rachid Rafael Raphaël Raymond Renaud René
        Ricardo Richard Rita Robert Roberto Roger Roland Romain Rosa Rui Régis Sabine Sabrina Salvatore Samia Samir
        Samuel Sandra Sandrine Sara Sarah Serge Sergio Silvia Simon Simone Sofia Solène Sonia Sophia Sophie Stefan
        Stefania Stefano Stella Stephen Steve Stéphane Stéphanie Susan Susanne Suzanne Sven Sylvain Sylvia Sylvie
        Sébastien Séverine Tanguy Tatiana Teresa Theresa Thibault Thierry Thomas Tim Tom Tomasz Tony Ulrich Ulrike
        Ursula Uwe Valentin Valérie Vanessa Vasilis Vera Victor Viktor Vincent Virginie Véronique Walter Werner
        William Wim Wolfgang Xavier Yann Yannick Yannis Yasmina Yusuf Yves Yvette Yvonne Zoé Émilie Éric
        """
    ).split()
)
