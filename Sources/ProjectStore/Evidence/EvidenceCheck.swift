import AssessmentModel

/// Compares a piece of evidence with what is on record, in steps that are short enough for an event loop.
package struct EvidenceCheck: ~Copyable {
    package enum Progress: Hashable, Sendable {
        /// Bytes read so far, of the number on record.
        case reading(done: Int, total: Int)
        case finished(EvidenceCondition)
    }

    private let expected: String
    private let total: Int
    private var hash: FileHash?
    private var condition: EvidenceCondition?

    init(of source: Evidence.Source, in storage: any ReadableStorage) {
        guard case .file(let sha256, _, let bytes) = source else {
            (expected, total, condition) = ("", 0, .intact)
            return
        }
        (expected, total) = (sha256, bytes)
        do throws(StorageError) {
            if let path = try EvidenceFolder.path(of: source, in: storage) {
                hash = FileHash(of: try ReadingFile(path, in: storage))
            } else {
                condition = .missing
            }
        } catch {
            condition = EvidenceFolder.condition(error)
        }
    }

    /// Reads this many more bytes. Once finished, it returns the same result again.
    package mutating func step(_ bytes: Int = 1 << 20) -> Progress {
        if let condition { return .finished(condition) }
        do throws(StorageError) {
            guard let digest = try hash?.step(bytes) else { return .reading(done: hash?.done ?? 0, total: total) }
            condition = digest.description == expected ? .intact : .changed
        } catch {
            condition = .unreadable
        }
        return step(bytes)
    }
}
