"""The outbox: e-mails are rows written with what they tell of, and sent afterwards."""
