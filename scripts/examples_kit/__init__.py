"""Parts of make_examples: the Markdown masters in, the other formats out."""
