MODULE LongRealCheck = FloatCheck(LongRealLimits, LongFloat) END LongRealCheck.
