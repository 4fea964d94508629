"""Services outside the house, one module each: asked with patience, answered from memory where that will do."""
