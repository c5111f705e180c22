INTERFACE RealCheck = FloatCheck(RealLimits, RealFloat) END RealCheck.
