"""What more than one page uses: the frame around a page, links, strips, webs, and what pages are made of."""
