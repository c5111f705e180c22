MODULE RealCheck = FloatCheck(RealLimits, RealFloat) END RealCheck.
