import AssessmentModel
import ProjectStore
import Sealing
import Testing

/// A manifest has one form, and nothing else is read.
struct SealFormTests {
    private let text = String(decoding: Sample.seal().encoded, as: UTF8.self)

    private func fault(_ text: String) -> SealFault? {
        do throws(SealFault) {
            _ = try Seal(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func bytesAreAsDescribed() {
        let digest = Sample.digest
        #expect(
            text == """
                {
                  "format": 1,
                  "namespace": "cpo-seal",
                  "project": "7c1f0d0e4b8d4a4c9a54a5b1f3e2d6c0",
                  "name": "Second audit",
                  "subject": {
                    "name": "Acme \\"PLM\\" 12.1",
                    "kind": "product",
                    "role": "vendor"
                  },
                  "sealed": {
                    "at": "2026-05-03T14:04:11.123Z",
                    "by": "Mira\\u001b"
                  },
                  "journals": [
                    {
                      "file": "journal/mira-lab3-1a2b3c.jsonl",
                      "events": 8,
                      "last": "\(digest)"
                    }
                  ],
                  "files": [
                    {
                      "path": "catalog.json",
                      "bytes": 288344,
                      "sha256": "\(digest)"
                    },
                    {
                      "path": "evidence/\(digest)/Prüfbericht.txt",
                      "bytes": 6,
                      "sha256": "\(digest)"
                    },
                    {
                      "path": "project.json",
                      "bytes": 301,
                      "sha256": "\(digest)"
                    }
                  ],
                  "earlier": [],
                  "figures": null
                }

                """)
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        for seal in [Sample.seal(), Sample.seal(name: nil, earlier: [Sample.digest])] {
            #expect(try Seal(seal.encoded) == seal)
        }
    }

    @Test(
        "Nothing but that form is read",
        arguments: [
            ("\"format\": 1", "\"format\": 2", SealFault.newerFormat(found: 2, known: 1)),
            ("\"format\": 1", "\"format\": 0", .badField("format")),
            ("\"format\": 1,\n  ", "", .badField("format")),
            ("cpo-seal", "file", .badField("namespace")),
            ("\"project\": \"", "\"projekt\": \"", .badField("project")),
            ("\"Second audit\"", "7", .badField("name")),
            ("\"product\"", "\"thing\"", .badField("subject.kind")),
            ("14:04:11.123Z", "14:04", .badField("sealed.at")),
            ("\"events\": 8", "\"events\": 0", .badField("journals.events")),
            ("\"events\": 8", "\"events\": -8", .badField("journals.events")),
            ("\"events\": 8", "\"events\": 8.5", .badField("journals.events")),
            ("journal/mira-lab3-1a2b3c.jsonl", "journal/../mira.jsonl", .badField("journals, files")),
            ("journal/mira-lab3-1a2b3c.jsonl", "project.json", .badField("journals, files")),
            ("journal/mira-lab3-1a2b3c.jsonl", "journal/mira.torn-1", .badField("journals, files")),
            ("\"catalog.json\"", "\"/etc/passwd\"", .badField("journals, files")),
            ("\"catalog.json\"", "\"journal/x.jsonl\"", .badField("journals, files")),
            ("\"catalog.json\"", "\"drafts/x.json\"", .badField("journals, files")),
            ("\"catalog.json\"", "\"project.json\"", .badField("journals, files")),
            ("\"bytes\": 6", "\"bytes\": -6", .badField("files.bytes")),
            ("\"earlier\": []", "\"earlier\": [\"x\"]", .badField("earlier")),
            ("\"earlier\": []", "\"earlier\": {}", .badField("earlier")),
            ("\"figures\": null", "\"figures\": {}", .badField("figures.model")),
            ("\"figures\": null", "\"more\": null, \"figures\": null", .notCanonical),
            ("  \"format\": 1", "\"format\": 1", .notCanonical),
            (
                "\"format\": 1,", "\"format\": 1, \"format\": 1,",
                .notJSON(problem: "a second member of the same name", offset: 17)
            ),
            ("\"events\": 8", "\"events\": 8.0", .badField("journals.events")),
            ("Second", "\\u0053econd", .notCanonical),
            ("null\n}\n", "null\n}", .notCanonical),
        ])
    func othersAreRefused(_ good: String, _ bad: String, _ expected: SealFault) {
        #expect(text.contains(good))
        #expect(fault(text.replacing(good, with: bad, maxReplacements: 1)) == expected)
    }

    /// Every cut of the text, and every bit of it turned, is noticed.
    @Test func nothingCloseToItIsRead() throws {
        let bytes = Sample.seal().encoded
        for count in 0..<bytes.count { #expect(fault(String(decoding: bytes[..<count], as: UTF8.self)) != nil) }
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1 << (place % 7)
            let read = try? Seal(changed)
            #expect(read == nil || read != Sample.seal())
        }
    }
}
