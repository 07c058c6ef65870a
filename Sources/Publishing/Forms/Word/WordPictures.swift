import InvisibleCharacters
import XML

/// The pictures of a Word document.
struct WordPictures {
    /// The files below `word`, in the order of their first use.
    private(set) var files: [(name: String, bytes: [UInt8])] = []
    private var names: [[UInt8]: String] = [:]
    private var shown = 0

    /// A picture in a line of text.
    struct Picture {
        let bytes: [UInt8]
        let suffix: String
        /// In English metric units.
        let width: Int, height: Int
        /// What it shows; empty if the text beside it says so.
        let words: String
    }

    /// Writes a run with a picture; the same bytes are stored once.
    mutating func write(_ picture: Picture, _ relations: inout OfficeRelations, to xml: inout XMLWriter) {
        let name = names[picture.bytes] ?? "media/picture\(files.count + 1).\(picture.suffix)"
        if names.updateValue(name, forKey: picture.bytes) == nil { files.append((name, picture.bytes)) }
        shown += 1
        let (id, number) = (relations.id(.image, name), "\(shown)")
        let size = [("cx", "\(picture.width)"), ("cy", "\(picture.height)")]
        xml.element("w:r") { xml in
            xml.element("w:drawing") { xml in
                xml.element("wp:inline", [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]) { xml in
                    xml.element("wp:extent", size)
                    let properties = [("id", number), ("name", "Picture \(number)"), ("descr", picture.words.visible)]
                    xml.element("wp:docPr", properties)
                    xml.element("a:graphic") { xml in
                        let type = "http://schemas.openxmlformats.org/drawingml/2006/picture"
                        xml.element("a:graphicData", [("uri", type)]) { Self.write(id, properties, size, to: &$0) }
                    }
                }
            }
        }
    }

    private static func write(
        _ id: String, _ properties: [(String, String)], _ size: [(String, String)], to xml: inout XMLWriter
    ) {
        xml.element("pic:pic") { xml in
            xml.element("pic:nvPicPr") { xml in
                xml.element("pic:cNvPr", properties)
                xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") { xml in
                xml.element("a:blip", [("r:embed", id)])
                xml.element("a:stretch") { $0.element("a:fillRect") }
            }
            xml.element("pic:spPr") { xml in
                xml.element("a:xfrm") { xml in
                    xml.element("a:off", [("x", "0"), ("y", "0")])
                    xml.element("a:ext", size)
                }
                xml.element("a:prstGeom", [("prst", "rect")]) { $0.element("a:avLst") }
            }
        }
    }
}
