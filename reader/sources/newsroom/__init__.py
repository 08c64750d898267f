"""What news agencies send to newsrooms: ninjs (IPTC News in JSON) and NITF (News Industry Text Format)."""
