"""The app that people see; the only room that knows Streamlit."""
