"""Where the articles of a corpus lie: folders, and files with many articles. One is held at a time."""
