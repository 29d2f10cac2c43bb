"""Reading the files of word processors and slide programs.

Each format has a module that reads a whole file (``word``, ``odf``, ``rtf``, ``slides``, ``odf_slides``); the modules
that share its first word are steps of it. ``flow`` and ``deck`` make the content of a document from what they find.
"""
