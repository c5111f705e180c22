MODULE ExtendedCheck = FloatCheck(ExtendedLimits, ExtendedFloat) END ExtendedCheck.
