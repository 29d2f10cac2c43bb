"""What a build is made of, seen as a whole: counts, gaps and a map. It reads builds and draws nothing."""
