"""What is kept between two starts: corrections, places and the arrangement, in files of the person's own."""
