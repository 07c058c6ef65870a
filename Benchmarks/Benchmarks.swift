import Glibc

/// Measures the program from outside and prints each figure beside its target and the peer's.
@main
enum Run {
    static func main() {
        guard let program = CommandLine.arguments.dropFirst().first, let path = realpath(program, nil) else {
            complain("usage: Benchmarks PROGRAM")
            exit(2)
        }
        defer { free(path) }
        guard let folder = TemporaryFolder() else {
            complain("Benchmarks: no temporary folder can be made in /tmp")
            exit(3)
        }
        do {
            try measure(Stage(program: String(cString: path), folder: folder.path))
        } catch {
            complain("Benchmarks: \(error)")
        }
    }

    private static func complain(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        write(STDERR_FILENO, bytes, bytes.count)
    }

    private static func measure(_ stage: Stage) throws {
        let usual = stage.folder + "/usual"
        let large = stage.folder + "/large"
        try SyntheticProject.make(at: usual, criteria: 140, events: 1_500)
        try SyntheticProject.make(at: large, criteria: 10_000, events: 100_000)
        let rows =
            try StartSection.rows(stage, project: usual) + KeySection.rows(stage, project: usual)
            + KeySection.largeRows(stage, project: large) + KeySection.listRows(stage, project: large)
            + KeySection.searchRows(stage, project: large) + DurabilitySection.rows(stage)
            + ScoringSection.rows()
        Table(rows: [Row.titles] + rows.map(\.columns)).lines.forEach { print($0) }
        if stage.peer == nil { print("\nWithout peer: tig is not installed, or this is no git repository.") }
    }
}
