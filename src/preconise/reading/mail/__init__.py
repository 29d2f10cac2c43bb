"""Reading e-mails, with what is attached to them."""
