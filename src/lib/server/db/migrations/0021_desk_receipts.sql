-- An agent is read a receipt number and finds the household whose it is: the number, its times, nothing of what is in it.
GRANT SELECT (receipt_number) ON submission TO zitian_help_desk;
