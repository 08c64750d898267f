"""Checks with a real spreadsheet, by hand: `apt install libreoffice-calc`."""
