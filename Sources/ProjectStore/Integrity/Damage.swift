import AssessmentModel
import CatalogFormat
import Glibc
import JSON

/// Something in a project that is not as it was left. Everything else stays readable.
public struct Damage: Hashable, Sendable {
    /// The path inside the project.
    public let file: String
    /// The line in the file, from 1; nil for the whole file.
    public let line: Int?
    /// What is wrong.
    public let kind: Kind

    /// Something wrong with a file, or with one line of it.
    package init(_ kind: Kind, file: String, line: Int? = nil) {
        self.file = file
        self.line = line
        self.kind = kind
    }

    /// The damage without the number that grows with the file.
    var withoutCount: Damage {
        if case .moreLines = kind { Damage(.moreLines(0), file: file) } else { self }
    }

    /// A file that should be read and cannot be.
    init(_ error: StorageError, file: String) {
        switch error.cause {
        case .notAFile(let kind): self.init(.notAFile(kind), file: file)
        case .system(ENOENT): self.init(.missing, file: file)
        case .system(let code): self.init(.unreadable(code: code), file: file)
        }
    }

    /// What can be wrong with a file or a line.
    public enum Kind: Error, Hashable, Sendable {
        // A line of a journal
        /// The last line has no end: its writer was interrupted. Only these many bytes of it exist.
        case torn(bytes: Int)
        /// The text is not JSON; the problem is the parser's, in English, at this many bytes from the beginning.
        case notJSON(problem: String, offset: Int)
        /// The line is longer than the limit.
        case tooLong(bytes: Int, limit: Int)
        /// A later version of this program wrote the line.
        case newerLine(version: Int, known: Int)
        /// The line, or the file, lacks this field.
        case missingField(String)
        /// The field of this name has a value that it cannot have.
        case badField(String)

        /// This many more lines of the file are damaged.
        case moreLines(Int)

        // The chain of lines
        /// The next line follows a different line: this one was changed or inserted.
        case altered
        /// This many lines are missing before this one.
        case linesMissing(Int)
        /// The line has this number in the place of the expected one.
        case outOfOrder(sequence: Int, expected: Int)
        /// The line is by another writer than the first line of the file.
        case foreignLine(writer: WriterID, expected: WriterID)

        // What lines say of events elsewhere
        /// The line replaces or takes back an event that is in no journal. It is the first of this many such lines in
        /// the file.
        case unknownReference(EventID, lines: Int)
        /// The writer of the line had seen an event with a clock that no event has. This many clocks are missing, here
        /// and further on.
        case clockGap(Int)

        /// Lines build on this many changes that are in no journal: a journal or the end of one is missing.
        case changesMissing(Int)

        // A file
        /// The file does not exist.
        case missing
        /// A file in the journal folder does not have a journal's name, and is not read.
        case notRead
        /// Something in the folder for evidence, profiles, catalogues, participants or seals does not have a name that
        /// the program gives, and is not used.
        case notUsed
        /// Something else stands where a file belongs.
        case notAFile(FileKind)
        /// Something else stands where a folder belongs.
        case notAFolder(FileKind)
        /// The file cannot be read, for this error number of the operating system.
        case unreadable(code: Int32)
        /// The file is larger than the limit.
        case tooLarge(bytes: Int, limit: Int)
        /// There are more files of this kind than are read, which is this many; it is not read.
        case tooMany(limit: Int)
        /// The journal got shorter, or its beginning changed, since it was last read. Events that were read stay.
        case rewritten
        /// The journal disappeared since it was last read.
        case vanished
        /// This many events were written on this machine, as the safety copy of the journal shows, and are in no
        /// journal.
        case eventsGone(Int)
        /// An interrupted program left this file behind. Nothing is missing, and the file can be removed.
        case leftover
        /// The file has the name of a participant that was removed for good. A copy brought it back.
        case nameRemoved

        /// The vendor's directory is not what it was when the audit began, and not only more.
        case changedSinceAudit(VendorChange)

        // Content that is on record by its hash
        /// A copy of a catalogue in the project was changed.
        case catalogChanged(expected: SHA256Digest, found: SHA256Digest)
        /// A file of evidence was changed.
        case evidenceChanged(expected: SHA256Digest, found: SHA256Digest)
        /// The evidence has different line endings, and is otherwise the same.
        case lineEndsChanged
        /// A profile's file was changed.
        case profileChanged(expected: SHA256Digest, found: SHA256Digest)
        /// A file of a seal was changed.
        case sealChanged(expected: SHA256Digest, found: SHA256Digest)
        /// The catalogue in use cannot be read as one.
        case badCatalog(CatalogError)
        /// The catalogue in use rates with other steps than the one that the assessment began with.
        case otherScale
        /// The profile in use is not a profile of the project's catalogue.
        case badProfile(CatalogError)
        /// The evidence of this criterion is on record, and its file is missing.
        case evidenceMissing(CriterionID)
    }
}

extension Damage.Kind {
    /// What a parser's error means for the file.
    static func notJSON(_ error: JSONSyntaxError) -> Damage.Kind {
        .notJSON(problem: error.problem, offset: error.offset)
    }
}
