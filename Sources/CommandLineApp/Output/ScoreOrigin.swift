import AssessmentModel
import JSON
import ProjectStore
import Scoring

/// What figures are of: the project, the catalogue, the profile that it is seen under if there is one, and the model.
struct ScoreOrigin {
    let project: ProjectInfo
    let catalog: Catalog
    let profile: ProjectProfile?
    let scoreboard: Scoreboard

    /// The members that every document about figures begins with.
    func write(format: Int, to writer: inout JSONWriter) {
        writer.member("format", format)
        ProjectDocument.write(project, catalog, to: &writer)
        if let profile { ProjectDocument.write(profile, to: &writer) }
        writer.member("model", scoreboard.model.rawValue)
    }

    /// The id of the criterion at this index.
    func id(_ index: Int) -> String { catalog.criteria[index].id.text }
}

extension JSONWriter {
    /// Writes a share of a whole in lowest terms, with its percentage; null where there is none.
    mutating func member(_ name: String, ratio: Fraction?) {
        key(name)
        guard let ratio else { return null() }
        object { writer in
            writer.member("num", ratio.numerator)
            writer.member("den", ratio.denominator)
            writer.member("percent", ratio.percentText)
        }
    }

    /// Writes an amount in lowest terms, such as a weight.
    mutating func member(_ name: String, amount: Fraction) {
        key(name)
        object { writer in
            writer.member("num", amount.numerator)
            writer.member("den", amount.denominator)
        }
    }

    /// Writes an array of texts.
    mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        array { writer in
            for text in texts { writer.string(text) }
        }
    }
}
