import CommandLineApp

EntryPoint.main()
