import CommandLineApp
import Glibc

ThisProcess.prepare()
exit(EntryPoint.run(ThisProcess.arguments, environment: ThisProcess.environment, streams: ThisProcess.streams))
