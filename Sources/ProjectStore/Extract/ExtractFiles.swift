import AssessmentModel
import CatalogFormat

/// The files of a public extract, except its evidence. Equal states give equal bytes, so nothing in it is random or
/// taken from a clock: its identity and its writer are derived from what it says and from what it is an extract of.
struct ExtractFiles {
    /// The files by their paths.
    let contents: [String: [UInt8]]

    /// - Parameter signer: the name that stands for everybody who answered.
    /// - Throws: `StoreError.tooLong` if an answer does not fit into a line.
    init(
        _ extract: PublicExtract, of assessment: Assessment, in project: Project, by signer: String
    ) throws(StoreError) {
        let origin = ExtractOrigin(
            project: project.info.id,
            journals: Set(project.journals.all.map(\.tip)).subtracting([.zero]).sorted {
                $0.description < $1.description
            },
            leftOut: extract.leftOut)
        let time = assessment.events.map(\.at).max() ?? project.info.created.at
        let catalog = CatalogWriter.json(assessment.catalog)
        let digest = SHA256.digest(of: catalog)
        let journal = { (writer: WriterID) throws(StoreError) in
            try Self.journal(extract, of: assessment, at: time, by: signer, writer)
        }
        let info = { (id: String) in
            ProjectInfo(
                id: id,
                catalog: ProjectInfo.CatalogReference(
                    id: assessment.catalog.id, version: assessment.catalog.version, digest: digest),
                created: ProjectInfo.Creation(at: time, by: signer), extract: origin)
        }
        let nobody = WriterID("extract")
        let state = SHA256.digest(of: ProjectFile.encoded(info("")) + (try journal(nobody))).eventID
        let machine = Author.Machine(host: "extract", fingerprint: String(state.description.prefix(6)))
        let writer = Author(name: signer, machine: machine).base.begun(letters: state.low)
        contents = [
            ProjectFile.path: ProjectFile.encoded(info(state.description)), Project.catalogPath: catalog,
            Journals.file(of: writer): try journal(writer),
        ]
    }

    /// The journal, whose first lines say what is assessed, and with which earlier assessment it began.
    private static func journal(
        _ extract: PublicExtract, of assessment: Assessment, at time: Timestamp, by signer: String, _ writer: WriterID
    ) throws(StoreError) -> [UInt8] {
        var (end, lines) = (JournalEnd(), [UInt8]())
        let (subject, earlier) = (assessment.subject, assessment.details.earlierAssessment)
        var beginning: EventID?
        let founding: [Change] = [.name(subject.name), .kind(subject.kind), .role(subject.role)]
        for change in founding + [earlier].compactMap({ $0.map(Change.earlier) }) {
            let content = JournalEnd.Content(change: change, target: .assessment, at: time, by: signer)
            let (line, event) = try end.append(content, of: writer, afterClock: 0)
            lines += line
            if case .earlier = change { beginning = event.id }
        }
        var marks: [Target: EventID] = [:]
        for step in extract.steps {
            var content = JournalEnd.Content(change: step.change, target: step.target, at: time, by: signer)
            if step.isCarried, let beginning { content.intent = .with(beginning) }
            if case .toConfirm = step.change, !step.isCarried {
                content.replaces = marks[step.target].map { [$0] } ?? []
            }
            let (line, event) = try end.append(content, of: writer, afterClock: 0)
            lines += line
            if case .toConfirm = step.change, step.isCarried { marks[step.target] = event.id }
        }
        return lines
    }
}
