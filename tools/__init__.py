"""What judges Postsmith: on real collections, beside Postman's own runner, and in other formats. Nothing of the product imports it."""
