import AssessmentModel
import Driver
import Glibc
import ProjectStore
import Workspace

/// A project of any size with the work of three people.
enum SyntheticProject {
    private static let people = ["Mira Musterfrau", "Jonas Beispiel", "Ada Anders"]

    /// Creates the project; the people take turns, each knowing what the others did.
    static func make(at path: String, criteria: Int, events: Int) throws {
        let catalog = SyntheticCatalog.of(criteria)
        let begin = Timestamp(milliseconds: 1_777_000_000_000)
        let subject = Subject(name: "Acme PLM 12.1")
        let state = LocalState(path + ".state")
        try AssessmentEditor.create(
            at: path, subject: subject, catalog: catalog,
            by: Author(name: people[0]), state: state, time: begin)
        for (turn, name) in people.enumerated() {
            var editor = try AssessmentEditor(path, as: Author(name: name), state: state)
            for number in events * turn / people.count..<events * (turn + 1) / people.count {
                let time = Timestamp(milliseconds: begin.milliseconds + Int64(number) * 1_000)
                try editor.record(change(number), in: .criterion(number * 7_919 % criteria), at: time)
            }
            try editor.save()
        }
    }

    /// Adds the work of another person, who knows what is there.
    static func work(on path: String, as name: String, criteria: Int, events: Int) throws {
        var editor = try AssessmentEditor(path, as: Author(name: name), state: LocalState(path + ".state"))
        for number in 0..<events {
            let time = Timestamp(milliseconds: 1_778_000_000_000 + Int64(number) * 1_000)
            try editor.record(change(number), in: .criterion(number * 7_919 % criteria), at: time)
        }
        try editor.save()
    }

    /// Mostly ratings and comments, some evidence.
    private static func change(_ number: Int) -> Change {
        switch number % 10 {
        case 0...4: .rate(Judgement([.met, .partial, .unmet][number % 3]))
        case 5...7: .comment("Classification API is read-only until 12.3, promised for March. (\(number))")
        case 8: .flag(.parked, number % 20 == 8)
        default:
            .attach(Evidence(.url("https://docs.example.com/api/\(number)"), title: "Reference \(number)"))
        }
    }
}

/// A temporary folder, removed when it goes out of use.
struct TemporaryFolder: ~Copyable {
    let path: String

    init?() {
        var template = Array("/tmp/cpo-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { _ = try? Command(["rm", "-rf", path], environment: ["PATH": "/usr/bin:/bin"], within: .seconds(60)) }
}
