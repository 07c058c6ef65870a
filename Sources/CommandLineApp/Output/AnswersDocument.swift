import AssessmentModel
import JSON
import ProjectStore

/// The assessment itself as one JSON object, or one criterion of it.
struct AnswersDocument {
    static let format = 1

    let project: ProjectInfo
    let assessment: Assessment
    /// What the answers are seen under; nil for the catalogue as it is.
    let profile: ProjectProfile?
    /// The criteria to write, by their index.
    let indexes: [Int]
    /// Whether a piece of evidence is intact, by having read it.
    let isIntact: (Evidence) -> Bool

    private var catalog: Catalog { assessment.catalog }

    var text: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", Self.format)
            ProjectDocument.write(project, catalog, to: &writer)
            if let profile { ProjectDocument.write(profile, to: &writer) }
            writer.key("criteria")
            writer.array { writer in
                for index in indexes { write(index, to: &writer) }
            }
        }
        return writer.text
    }

    private func write(_ index: Int, to writer: inout JSONWriter) {
        let criterion = catalog.criteria[index]
        let answer = assessment.answers[index]
        let setting = answer.judgement.current
        writer.object { writer in
            writer.member("id", criterion.id.text)
            writer.member("category", catalog.categories[catalog.category(ofCriterionAt: index)].id)
            writer.member("level", criterion.level.rawValue)
            writer.key("weight")
            write(catalog.weight(ofCriterionAt: index), to: &writer)
            if let reason = catalog.leftOut[criterion.id] {
                writer.member("leftOut", reason.text(in: .english))
            }
            writer.key("rating")
            if let rating = answer.rating { writer.string(rating.id) } else { writer.null() }
            if catalog.scale != .standard, let value = answer.rating.flatMap(catalog.scale.value(of:)) {
                writer.key("value")
                writeParts(of: value, to: &writer)
            }
            writer.member("reason", answer.reason)
            writer.member("comment", answer.commentText)
            writer.member("owner", answer.ownerName.isEmpty ? nil : answer.ownerName)
            writer.key("flags")
            writer.array { writer in
                if answer.isParked { writer.string(Flag.parked.rawValue) }
                if answer.isConflicted { writer.string("conflict") }
            }
            writer.key("evidence")
            writer.array { writer in
                for evidence in answer.attachments.compactMap(\.evidence) { write(evidence, to: &writer) }
            }
            writer.key("by")
            if let setting { writer.string(setting.by) } else { writer.null() }
            writer.key("at")
            if let setting { writer.string(setting.at.text) } else { writer.null() }
        }
    }

    private func write(_ evidence: Evidence, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.members(of: evidence.source, withSize: true)
            writer.member("title", evidence.title)
            writer.member("locator", evidence.locator)
            writer.key("validUntil")
            if let day = evidence.validUntil { writer.string(day.text) } else { writer.null() }
            writer.key("intact")
            writer.bool(isIntact(evidence))
        }
    }

    /// A whole weight is a number; any other is written in parts, as no decimal number would be exact.
    private func write(_ weight: Fraction, to writer: inout JSONWriter) {
        if weight.denominator == 1 {
            writer.integer(weight.numerator)
        } else {
            writeParts(of: weight, to: &writer)
        }
    }

    private func writeParts(of fraction: Fraction, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("num", fraction.numerator)
            writer.member("den", fraction.denominator)
        }
    }
}

extension JSONWriter {
    /// What evidence is: the hash and name of a file, and the bytes in it where these are asked for; or an address.
    mutating func members(of source: Evidence.Source, withSize: Bool) {
        switch source {
        case .file(let sha256, let name, let bytes):
            member("sha256", sha256)
            member("name", name)
            if withSize { member("bytes", bytes) }
            key("url")
            null()
        case .url(let address):
            key("sha256")
            null()
            key("name")
            null()
            member("url", address)
        }
    }
}
