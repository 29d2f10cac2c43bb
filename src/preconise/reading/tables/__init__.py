"""Reading tables of recommendations: spreadsheets and CSV files."""
