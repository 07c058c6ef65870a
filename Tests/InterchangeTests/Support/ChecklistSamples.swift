import AssessmentModel

@testable import Interchange

/// Checklists with answers, as small as they can be.
enum ChecklistSamples {
    /// One answer: the id, the word for the verdict, what was found, and a comment.
    typealias Answer = (id: String, word: String, details: String, comment: String)

    /// A checklist of STIG Viewer 2.
    static func ckl(_ answers: [Answer]) -> String {
        let rules = answers.map { answer in
            "<VULN><STIG_DATA><VULN_ATTRIBUTE>Vuln_Num</VULN_ATTRIBUTE><ATTRIBUTE_DATA>\(answer.id)</ATTRIBUTE_DATA>"
                + "</STIG_DATA><STATUS>\(answer.word)</STATUS><FINDING_DETAILS>\(answer.details)</FINDING_DETAILS>"
                + "<COMMENTS>\(answer.comment)</COMMENTS><SEVERITY_OVERRIDE></SEVERITY_OVERRIDE></VULN>"
        }
        return "<?xml version=\"1.0\"?><!--STIG Viewer--><CHECKLIST><ASSET><HOST_NAME>h</HOST_NAME></ASSET>"
            + "<STIGS><iSTIG>\(rules.joined())</iSTIG></STIGS></CHECKLIST>"
    }

    /// A checklist of STIG Viewer 3.
    static func cklb(_ answers: [Answer], _ more: String = "") -> String {
        let rules = answers.map { answer in
            #"{"group_id":"\#(answer.id)","status":"\#(answer.word)","finding_details":"\#(answer.details)","#
                + #""comments":"\#(answer.comment)"\#(more)}"#
        }
        return #"{"title":"h","stigs":[{"rules":[\#(rules.joined(separator: ","))]}]}"#
    }

    /// A test result in XCCDF, which has no comments.
    static func testResult(_ answers: [Answer], _ attributes: String = "") -> String {
        let results = answers.map {
            "<rule-result idref='\($0.id)'><result>\($0.word)</result><message>\($0.details)</message></rule-result>"
        }
        return "<TestResult xmlns='http://checklists.nist.gov/xccdf/1.2' id='t' \(attributes)>\(results.joined())"
            + "</TestResult>"
    }

    /// Assessment results in OSCAL's JSON.
    static func oscal(_ answers: [Answer], _ more: String = "") -> String {
        let findings = answers.map { answer in
            #"{"target":{"type":"objective-id","target-id":"\#(answer.id)","status":{"state":"\#(answer.word)"}},"#
                + #""description":"\#(answer.details)","remarks":"\#(answer.comment)"}"#
        }
        return #"{"assessment-results":{"results":[{"findings":[\#(findings.joined(separator: ","))]\#(more)}]}}"#
    }

    /// The answers of a file to the criteria of a catalogue.
    static func sheet(_ text: String, for catalog: Catalog) throws(ImportError) -> AnswerSheet {
        try AnswerFile(ImportFile(name: "answers", bytes: Array(text.utf8))).sheet(for: catalog)
    }

    /// A catalogue with these ids, as an import of a table makes it; what follows a blank becomes a tag.
    static func catalog(_ ids: String...) throws(ImportError) -> Catalog {
        let rows = ids.map { id in
            let parts = id.split(separator: " ").map(String.init)
            return "\(parts[0]),T,shall,\(parts.dropFirst().joined(separator: ";"))\n"
        }
        return try imported("id,title,level,tags\n" + rows.joined()).catalog
    }
}
