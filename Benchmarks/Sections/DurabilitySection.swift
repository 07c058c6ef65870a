import AssessmentModel
import Glibc
import ProjectStore
import Workspace

/// Making one answer durable, compared with just writing and syncing the same bytes.
enum DurabilitySection {
    private static let rounds = 300

    static func rows(_ stage: Stage) throws -> [Row] {
        let path = stage.folder + "/durable"
        try SyntheticProject.make(at: path, criteria: 140, events: 0)
        let state = LocalState(stage.folder + "/state")
        var editor = try AssessmentEditor(path, as: Author(name: "Mira"), state: state)
        let bare = open(stage.folder + "/bare", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        defer { close(bare) }
        var ours = Sample()
        var theirs = Sample()
        for number in 0..<rounds {
            let before = try size(of: path)
            let change = Change.rate(Judgement([.met, .partial, .unmet][number % 3]))
            let slot = Assessment.Slot.criterion(number % editor.assessment.answers.count)
            let begin = ContinuousClock.now
            try editor.record(change, in: slot, at: Timestamp(milliseconds: 1_777_000_000_000 + Int64(number)))
            try editor.save()
            let middle = ContinuousClock.now
            let line = [UInt8](repeating: 0x20, count: try size(of: path) - before)

            let start = ContinuousClock.now
            guard write(bare, line, line.count) == line.count, fdatasync(bare) == 0 else { break }
            theirs.add((start.duration(to: .now)).milliseconds)
            ours.add((begin.duration(to: middle)).milliseconds)
        }
        return [
            Row(
                "one answer on disk", .milliseconds, ours.median, peer: ("write + fdatasync", theirs.median),
                target: .ratio(1.3))
        ]
    }

    /// Bytes in the journal.
    private static func size(of project: String) throws -> Int {
        let folder = project + "/journal"
        guard let directory = opendir(folder) else { return 0 }
        defer { closedir(directory) }
        var total = 0
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            var status = stat()
            if stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG { total += status.st_size }
        }
        return total
    }
}
