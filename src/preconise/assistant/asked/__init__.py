"""What a question asks for (a price, a date, a name …), and whether a passage holds such a thing."""
