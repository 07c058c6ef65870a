import AssessmentModel
import Foundation

/// The criteria of the OpenSSF badge as its application publishes them, as far as percentages depend on them.
struct BadgeCriteria {
    /// One criterion of one badge level.
    struct Entry {
        /// Its name; levels that ask for the same criterion share the answer.
        let name: String
        /// The criterion, without an answer.
        var given = Given(notApplicable: .never)
    }

    /// Passing, silver and gold.
    let levels: [[Entry]]

    /// The file next to the checkout; nil if it is missing.
    static let file: String? = {
        let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
        return ["\(root)/../shared", "\(root)/../../shared"].map { "\($0)/data/openssf/criteria.yml" }
            .first { FileManager.default.isReadableFile(atPath: $0) }
    }()

    /// Reads only the lines of criteria and their keys, which it recognises by their indentation.
    init(_ text: String) {
        var levels: [[Entry]] = []
        for line in text.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            let words = line.split(separator: " ").map(String.init)
            guard let first = words.first, let second = words.dropFirst().first else { continue }
            if indent == 0 && first == "-" { levels.append([]) }
            guard !levels.isEmpty else { continue }
            let level = levels.count - 1
            if indent == 6 && first == "-" {
                levels[level].append(Entry(name: String(second.dropLast())))
            } else if indent == 10, !levels[level].isEmpty {
                levels[level][levels[level].count - 1].given.take(first, second)
            }
        }
        self.levels = levels
    }
}

extension Given {
    /// Reads a key of a criterion, with its value.
    fileprivate mutating func take(_ key: String, _ value: String) {
        switch (key, value) {
        case ("category:", "MUST"): level = .shall
        case ("category:", "SHOULD"): level = .should
        case ("category:", "SUGGESTED"): level = .may
        case ("future:", "true"): status = .future
        case ("obsolete:", "true"): status = .retired
        case ("na_allowed:", "true"): if notApplicable == .never { notApplicable = .freely }
        case ("na_justification_required:", "true"): notApplicable = .withReason
        case ("met_url_required:", "true"): metNeeds = .url
        case ("met_justification_required:", "true"): if metNeeds != .url { metNeeds = .justification }
        default: break
        }
    }
}
