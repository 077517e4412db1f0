"""What is read apart from the site: factsheet, newsletter and the working document of an evaluation."""
