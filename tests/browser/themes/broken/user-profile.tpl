{levitate}
