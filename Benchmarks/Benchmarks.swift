import Glibc

/// Measures the program from outside and prints each figure beside its target and the peer's.
@main
enum Run {
    static func main() {
        if CommandLine.arguments.dropFirst().first == SyncedEcho.option, let path = CommandLine.arguments.last {
            return SyncedEcho.run(appendingTo: path)
        }
        guard let program = CommandLine.arguments.dropFirst().first, let path = realpath(program, nil) else {
            complain("usage: Benchmarks PROGRAM [SECTION...]")
            exit(2)
        }
        let names = CommandLine.arguments.dropFirst(2)
        if let unknown = names.first(where: { Section(rawValue: $0) == nil }) {
            let known = Section.allCases.map(\.rawValue).joined(separator: ", ")
            complain("Benchmarks: there is no section \(unknown). Sections: \(known)")
            exit(2)
        }
        let sections = names.isEmpty ? Section.allCases : names.compactMap(Section.init)
        defer { free(path) }
        guard let folder = TemporaryFolder() else {
            complain("Benchmarks: no temporary folder can be made in /tmp")
            exit(3)
        }
        do {
            try measure(sections, on: Stage(program: String(cString: path), folder: folder.path))
        } catch {
            complain("Benchmarks: \(error)")
        }
    }

    private static func complain(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        write(STDERR_FILENO, bytes, bytes.count)
    }

    private static func measure(_ sections: [Section], on stage: Stage) throws {
        let usual = stage.folder + "/usual"
        let large = stage.folder + "/large"
        if sections.contains(where: { $0.project == .usual }) {
            try SyntheticProject.make(at: usual, criteria: 140, events: 1_500)
        }
        if sections.contains(where: { $0.project == .large }) {
            try SyntheticProject.make(at: large, criteria: 10_000, events: 100_000)
        }
        let rows = try sections.flatMap { section in
            switch section {
            case .start: try StartSection.rows(stage, project: usual)
            case .keys: try KeySection.rows(stage, project: usual)
            case .large: try KeySection.largeRows(stage, project: large)
            case .lists: try KeySection.listRows(stage, project: large)
            case .search: try KeySection.searchRows(stage, project: large)
            case .durable: try DurabilitySection.rows(stage)
            case .score: try ScoringSection.rows()
            case .evidence: try EvidenceSection.rows(stage)
            case .pack: try PackSection.rows(stage)
            case .merge: try MergeSection.rows(stage)
            case .report: try ReportSection.rows(stage, usual: usual)
            case .portfolio: try PortfolioSection.rows(stage)
            }
        }
        Table(rows: [Row.titles] + rows.map(\.columns)).lines.forEach { print($0) }
        if stage.peer == nil { print("\nWithout peer: tig is not installed, or this is no git repository.") }
    }
}

/// What can be measured on its own, by its name on the command line.
private enum Section: String, CaseIterable {
    case start, keys, large, lists, search, durable, score, evidence, pack, merge, report, portfolio

    enum Project { case usual, large }

    /// The project in which it is measured.
    var project: Project? {
        switch self {
        case .start, .keys, .report: .usual
        case .large, .lists, .search: .large
        case .durable, .score, .evidence, .pack, .merge, .portfolio: nil
        }
    }
}
