INTERFACE Rights;

END Rights.
