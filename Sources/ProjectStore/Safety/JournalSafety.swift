import AssessmentModel
import Glibc

/// The safety copy of the journal that this process writes, created when there is something to write.
struct JournalSafety: ~Copyable {
    private let folder: SafetyFolder?
    private var copy: SafetyCopy?
    /// The reason why the copy could not be written last time.
    private(set) var failure: StorageError?

    /// - Parameters:
    ///   - folder: where the copy goes; nil if there can be none.
    ///   - copy: the existing copy of a journal that is continued.
    init(in folder: SafetyFolder?, _ copy: consuming SafetyCopy? = nil) {
        self.folder = folder
        self.copy = copy
    }

    /// Whether the copy has all lines up to this length.
    func holds(_ length: Int) -> Bool {
        switch copy {
        case .some(let copy): copy.length >= length
        case .none: length == 0
        }
    }

    /// The lines up to this length; nil if the copy does not have all of them.
    func bytes(to length: Int) throws(StorageError) -> [UInt8]? {
        switch copy {
        case .some(let copy): copy.length >= length ? try copy.bytes(0..<length) : nil
        case .none: nil
        }
    }

    /// Adds the lines that the copy lacks.
    ///
    /// - Parameters:
    ///   - staged: lines after the journal's present end.
    ///   - length: the offset of that end, in bytes.
    ///   - tip: the digest of the last of the lines.
    ///   - known: a part of what is before the end.
    mutating func add(
        _ staged: [UInt8], behind length: Int, tip: SHA256Digest, name: String,
        known: (Range<Int>) throws(StorageError) -> [UInt8]
    ) {
        guard let folder else { return }
        do throws(StorageError) {
            if copy == nil { copy = try SafetyCopy(new: name, in: folder) }
            let copied = copy?.length ?? 0
            if copied < length {
                try copy?.append((try known(copied..<length) + staged)[...], tip: tip)
            } else {
                // Lines that could not be saved last time are in the copy already.
                try copy?.append(staged[(copied - length)...], tip: tip)
            }
            failure = nil
        } catch {
            failure = error
        }
    }

    /// Takes back what is not in the journal.
    ///
    /// - Parameters:
    ///   - length: where the journal ends, in bytes.
    ///   - tip: the digest of its last line.
    mutating func cut(to length: Int, tip: SHA256Digest) {
        do throws(StorageError) { try copy?.cut(to: length, tip: tip) } catch { failure = error }
    }

    /// Follows the journal to another name.
    mutating func rename(_ name: String) {
        guard let old = copy.take() else { return }
        do throws(StorageError) {
            copy = try old.renamed(name, .continued)
        } catch {
            failure = error
        }
    }

    /// Returns once the copy would survive a power cut, if possible.
    func synchronize() {
        switch copy {
        case .some(let copy): copy.synchronize()
        case .none: break
        }
    }

    /// Removes a copy that nothing was written to.
    func removeEmpty() {
        switch copy {
        case .some(let copy): if copy.length == 0 { copy.remove() }
        case .none: break
        }
    }
}
