"""How we read: urls, dates, languages, words and amounts in running text."""
