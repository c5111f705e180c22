INTERFACE LongRealCheck = FloatCheck(LongRealLimits, LongFloat) END LongRealCheck.
