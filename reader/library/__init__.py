"""The one service that the screen and the command line call."""
