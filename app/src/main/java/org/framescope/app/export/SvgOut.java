package org.framescope.app.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of an SVG file. */
final class SvgOut {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final XMLStreamWriter xml;

    SvgOut(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        line();
    }

    void root(int width, int height) throws XMLStreamException {
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", "0 0 " + width + " " + height);
    }

    /** Opens an element with attributes: name, value, name, value, ... */
    void open(String name, Object... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** An element without content. */
    void empty(String name, Object... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** An element with a text, which may hold anything. */
    void text(String name, String text, Object... attributes) throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(PlainText.forXml(text));
        close();
    }

    void end() throws XMLStreamException {
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            attribute((String) attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, value instanceof Double number ? number(number) : String.valueOf(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** A number with two decimals at most. */
    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        long whole = (long) rounded;
        return rounded == whole ? Long.toString(whole) : String.format(Locale.ROOT, "%s", rounded);
    }

    static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }
}
