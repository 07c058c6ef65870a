import AssessmentModel
import Localization

/// Files that are attached together: copied one after the other, and recorded in one step once all are there.
struct AttachQueue: Hashable {
    private var waiting: ArraySlice<AttachRequest>
    private(set) var copied: [CopiedFile] = []
    /// How many there were to begin with.
    let count: Int

    init(_ requests: [AttachRequest]) {
        waiting = requests[...]
        count = requests.count
    }

    /// The next file to copy; nil if none is left.
    mutating func next() -> AttachRequest? { waiting.popFirst() }

    /// Takes in a file that was copied.
    mutating func add(_ file: CopiedFile) { copied.append(file) }

    /// What attaches the copied files to the criteria at these indexes, and how many files that is. What a criterion
    /// has already is left out.
    func changes(to targets: [Int], of answers: [Answer]) -> (changes: [(change: Change, index: Int)], files: Int) {
        var changes: [(change: Change, index: Int)] = []
        var (sources, files): ([Evidence.Source], Int) = ([], 0)
        for file in copied where !sources.contains(where: file.source.isSame(as:)) {
            sources.append(file.source)
            let new = targets.filter { answers[$0].evidence(from: file.source) == nil }
            changes += new.map { (.attach(file.evidence), $0) }
            files += new.isEmpty ? 0 : 1
        }
        return (changes, files)
    }
}
