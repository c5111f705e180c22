INTERFACE Zero;

VAR value := 0;

END Zero.
