"""Where the person is and was: places, marks, panes, kept from one start to the next."""
