import AssessmentModel
import CatalogFormat
import Glibc
import JSON

/// Something in a project that is not as it was left. What is not damaged stays readable.
public struct Damage: Hashable, Sendable {
    /// The path inside the project.
    public let file: String
    /// The line in the file, from 1; nil where the whole file is meant.
    public let line: Int?
    public let kind: Kind

    /// Something wrong with a file, or with one line of it.
    package init(_ kind: Kind, file: String, line: Int? = nil) {
        self.file = file
        self.line = line
        self.kind = kind
    }

    /// The damage without a number that goes up while a file grows.
    var withoutCount: Damage {
        if case .moreLines = kind { Damage(.moreLines(0), file: file) } else { self }
    }

    /// A file that should be read, and cannot.
    init(_ error: StorageError, file: String) {
        switch error.cause {
        case .notAFile(let kind): self.init(.notAFile(kind), file: file)
        case .system(ENOENT): self.init(.missing, file: file)
        case .system(let code): self.init(.unreadable(code: code), file: file)
        }
    }

    public enum Kind: Error, Hashable, Sendable {
        // A line of a journal
        /// The last line has no end: its writer was cut off. Counts the bytes that there are of it.
        case torn(bytes: Int)
        /// The text is not JSON; the problem is the parser's, in English, at this many bytes from the beginning.
        case notJSON(problem: String, offset: Int)
        case tooLong(bytes: Int, limit: Int)
        /// A later version of this program wrote the line.
        case newerLine(version: Int, known: Int)
        case missingField(String)
        /// The named field has a value that it cannot have.
        case badField(String)

        /// So many more lines of the file are damaged.
        case moreLines(Int)

        // The chain of lines
        /// The next line was written after another line than this one: this one was changed, or put in.
        case altered
        /// So many lines are missing before this one.
        case linesMissing(Int)
        /// The line has this number, though it is that one's place.
        case outOfOrder(sequence: Int, expected: Int)
        /// The line is another writer's than the first of the file.
        case foreignLine(writer: WriterID, expected: WriterID)

        // What lines say of events elsewhere
        /// The line takes the place of an event that is in no journal, or takes it back; so do that many lines of the
        /// file, this being the first.
        case unknownReference(EventID, lines: Int)
        /// The line was written in knowledge of an event with a clock that no event has; so many clocks are missing here
        /// and further on.
        case clockGap(Int)

        // A file
        case missing
        /// A file in the journal folder that is no journal, going by its name, and is not read.
        case notRead
        case notAFile(FileKind)
        case notAFolder(FileKind)
        /// The error number of the operating system.
        case unreadable(code: Int32)
        case tooLarge(bytes: Int, limit: Int)
        /// A journal got shorter, or its beginning another one, since it was read last. Events that were read stay.
        case rewritten
        /// A journal is gone since it was read last.
        case vanished
        /// So many events that were written here, going by the safety copy of the journal, are in no journal.
        case eventsGone(Int)
        /// What an interrupted program left behind. Nothing is missing; the file can be removed.
        case leftover

        // Content that is on record by its hash
        case catalogChanged(expected: SHA256Digest, found: SHA256Digest)
        case evidenceChanged(expected: SHA256Digest, found: SHA256Digest)
        /// The evidence has other ends of lines, and is the same else.
        case lineEndsChanged
        case profileChanged(expected: SHA256Digest, found: SHA256Digest)
        /// The profile in use is no profile of the project's catalogue.
        case badProfile(CatalogError)
        /// The evidence of this criterion is on record, and its file is not there.
        case evidenceMissing(CriterionID)
    }
}

extension Damage.Kind {
    /// What a parser's error means for the file.
    static func notJSON(_ error: JSONSyntaxError) -> Damage.Kind {
        .notJSON(problem: error.problem, offset: error.offset)
    }
}
