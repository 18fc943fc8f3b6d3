"""How fast is Postsmith, and how small is what it writes?"""
