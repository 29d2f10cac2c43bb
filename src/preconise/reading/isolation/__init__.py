"""Reading in a process apart, so that a file that breaks its parser costs that file only."""
