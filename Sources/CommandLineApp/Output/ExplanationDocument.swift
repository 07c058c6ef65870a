import JSON
import Scoring

/// Why a figure is what it is, as one JSON object. Its shape is a promise, as that of the score is.
struct ExplanationDocument {
    static let format = 1

    let origin: ScoreOrigin
    let explanation: Explanation

    var text: String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            origin.write(format: Self.format, to: &writer)
            writer.key("group")
            writer.object { writer in
                writer.member("category", explanation.group.category.map { origin.catalog.categories[$0].id })
                writer.member("level", explanation.group.level?.rawValue)
            }
            writer.member("figure", explanation.figure.rawValue)
            writer.member("value", ratio: explanation.value)
            writer.member("numerator", amount: explanation.numerator)
            writer.member("denominator", amount: explanation.denominator)
            writer.member("strict", ratio: explanation.strict)
            writeCriteria(to: &writer)
        }
        return writer.text
    }

    private func writeCriteria(to writer: inout JSONWriter) {
        writer.key("contributions")
        writer.array { writer in
            for contribution in explanation.contributions { write(contribution, to: &writer) }
        }
        writer.key("notApplicable")
        writer.array { writer in
            for exclusion in explanation.notApplicable {
                writer.object { writer in
                    writer.member("criterion", origin.id(exclusion.index))
                    writer.member("reason", exclusion.reason)
                }
            }
        }
        writer.member("leftOpen", explanation.leftOpen.map(origin.id))
        writer.member("unproven", explanation.unproven.map(origin.id))
    }

    private func write(_ contribution: Explanation.Contribution, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("criterion", origin.id(contribution.index))
            writer.member("counting", contribution.counting.rawValue)
            writer.member("weight", amount: contribution.weight)
            writer.member("points", amount: contribution.points)
            // Of a whole that weighs nothing there are no parts.
            writer.member("share", ratio: explanation.value.map { _ in contribution.share })
        }
    }
}
