MODULE CallWithoutParentheses EXPORTS Main;
PROCEDURE Hello () = BEGIN END Hello;
BEGIN
  Hello;
END CallWithoutParentheses.
