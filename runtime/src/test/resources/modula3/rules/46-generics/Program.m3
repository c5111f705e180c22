MODULE Program EXPORTS Main = Start() END Program.
