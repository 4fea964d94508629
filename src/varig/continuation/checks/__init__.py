"""What is missing about continuation. Importing them declares them."""

from varig.continuation.checks import fates, money, passing_on, promised, receivers, strategy, unfitting

__all__ = ["fates", "money", "passing_on", "promised", "receivers", "strategy", "unfitting"]
