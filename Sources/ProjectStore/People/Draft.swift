import AssessmentModel
import JSON

/// Text that somebody was typing, kept so that it survives the program.
package struct Draft: Hashable, Sendable {
    /// What the text is meant for.
    package enum Field: String, CaseIterable, Hashable, Sendable {
        // Parts of the answer.
        case comment, reason
        /// A form, such as that for a question.
        case form
    }

    /// The writer in whose window it was typed.
    package let writer: WriterID
    /// Where the person stood.
    package let criterion: CriterionID
    package let field: Field
    package let text: String
    package let at: Timestamp

    package init(writer: WriterID, criterion: CriterionID, field: Field = .comment, text: String, at: Timestamp) {
        self.writer = writer
        self.criterion = criterion
        self.field = field
        self.text = text
        self.at = at
    }
}

/// The drafts of a project, one file for each writer. If the project cannot be written, they lie with the safety
/// copies.
struct Drafts {
    static let folder = "drafts"

    let storage: any Storage
    let safety: SafetyFolder?

    /// - Throws: `StorageError` if the text could be written to neither place.
    func save(_ draft: Draft) throws(StorageError) {
        var writer = JSONWriter(pretty: true)
        writer.object { object in
            object.member("criterion", draft.criterion.text)
            object.member("field", draft.field.rawValue)
            object.member("text", draft.text)
            object.member("at", draft.at.text)
        }
        do throws(StorageError) {
            try inside(draft.writer).save(writer.bytes, in: storage)
        } catch {
            guard let safety, (try? outside(draft.writer, safety).save(writer.bytes, in: safety.storage)) != nil else {
                throw error
            }
            return
        }
        try? removeOutside(of: draft.writer)
    }

    func remove(of writer: WriterID) throws(StorageError) {
        try removeOutside(of: writer)
        let path = inside(writer).path
        guard try storage.status(of: path) != nil else { return }
        try storage.remove(path)
    }

    private func removeOutside(of writer: WriterID) throws(StorageError) {
        guard let safety else { return }
        let path = outside(writer, safety).path
        guard try safety.storage.status(of: path) != nil else { return }
        try safety.storage.remove(path)
    }

    /// The drafts of a person at one machine, the latest first: those of this window, and of windows whose process is
    /// gone. If a window has text in both places, the later one counts.
    ///
    /// - Parameter own: the writer whose journal this process has locked.
    func all(ofPersonOf own: WriterID) throws(StorageError) -> [Draft] {
        var drafts: [Draft] = []
        lazy var locks = JournalLocks(in: storage)
        func isOpen(_ file: PersonalFile) -> Bool {
            guard file.writer.base == own.base else { return false }
            return file.writer == own || locks.state(of: file.writer) != .held
        }
        for file in try PersonalFile.all(in: Self.folder, of: storage) where isOpen(file) {
            if let draft = Self.draft(file, in: storage) { drafts.append(draft) }
        }
        if let safety {
            for file in (try? PersonalFile.all(in: safety.path, of: safety.storage)) ?? [] where isOpen(file) {
                if let draft = Self.draft(file, in: safety.storage) { drafts.append(draft) }
            }
        }
        var seen: Set<WriterID> = []
        return drafts.sorted { ($1.at, $0.writer) < ($0.at, $1.writer) }.filter { seen.insert($0.writer).inserted }
    }

    private func inside(_ writer: WriterID) -> PersonalFile { PersonalFile(writer, in: Self.folder) }

    private func outside(_ writer: WriterID, _ safety: SafetyFolder) -> PersonalFile {
        PersonalFile(writer, in: safety.path)
    }

    private static func draft(_ file: PersonalFile, in storage: any ReadableStorage) -> Draft? {
        file.read(in: storage) { value in
            guard let criterion = value["criterion"]?.string, let text = value["text"]?.string,
                let field = value["field"]?.string.flatMap(Draft.Field.init(rawValue:)),
                let at = value["at"]?.string.flatMap({ Timestamp($0) })
            else { return nil }
            return Draft(writer: file.writer, criterion: CriterionID(criterion), field: field, text: text, at: at)
        }
    }
}
