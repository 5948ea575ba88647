// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/demo/http/multipart.h"
#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

class MultipartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreReadAsTheyWereSent();
    void fileNamesAreReadInTheirForms_data();
    void fileNamesAreReadInTheirForms();
    void malformedBodiesAreRefused_data();
    void malformedBodiesAreRefused();
};

static Call callWith(std::string body, std::string type = "multipart/form-data; boundary=b")
{
    Call call;
    call.headers.emplace("content-type", std::move(type));
    call.body = std::move(body);
    return call;
}

void MultipartTest::partsAreReadAsTheyWereSent()
{
    const std::string bytes("\r\n--not the boundary\r\n\0--b", 26);
    const auto parts = multipartParts(callWith("ignored\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; "
                                               "filename=\"a.bin\"\r\ncontent-type: application/x-thing\r\n\r\n"
            + bytes
            + "\r\n--b  \r\nContent-Disposition: form-data; name=note\r\n\r\n\r\n--b\r\n"
              "Content-Disposition: form-data; name=note\r\n\r\nsecond\r\n--b--\r\nignored",
        "Multipart/Form-Data; charset=utf-8; boundary=\"b\""));
    QVERIFY2(parts, parts ? "" : parts.error().c_str());
    QCOMPARE(parts->size(), size_t(3));
    QCOMPARE(parts->front().name, std::string("file"));
    QCOMPARE(parts->front().filename, std::string("a.bin"));
    QCOMPARE(parts->front().type, std::string("application/x-thing"));
    QCOMPARE(parts->front().content, bytes);
    QCOMPARE(parts->at(1).content, std::string());
    QCOMPARE(partNamed(*parts, "note"), &parts->at(1));
    QCOMPARE(parts->at(2).content, std::string("second"));
    QVERIFY(!partNamed(*parts, "other"));
}

void MultipartTest::fileNamesAreReadInTheirForms_data()
{
    QTest::addColumn<std::string>("sent");
    QTest::addColumn<std::string>("read");
    QTest::newRow("with a quote that is escaped")
        << std::string(R"(filename="a\"b;c.txt")") << std::string("a\"b;c.txt");
    QTest::newRow("a path of Windows") << std::string(R"(filename="C:\data\a.txt")") << std::string(R"(C:\data\a.txt)");
    QTest::newRow("without quotes") << std::string("filename=a.txt ; x=1") << std::string("a.txt");
    QTest::newRow("in UTF-8") << std::string("filename=\"Büro.txt\"") << std::string("Büro.txt");
    QTest::newRow("with escapes of RFC 5987, which go first")
        << std::string("filename=\"B.txt\"; filename*=UTF-8''B%C3%BCro%20a.txt") << std::string("Büro a.txt");
}

void MultipartTest::fileNamesAreReadInTheirForms()
{
    QFETCH(std::string, sent);
    QFETCH(std::string, read);
    const auto parts =
        multipartParts(callWith("--b\r\nContent-Disposition: form-data; name=\"f\"; " + sent + "\r\n\r\nx\r\n--b--"));
    QVERIFY(parts);
    QCOMPARE(parts->front().filename, read);
}

void MultipartTest::malformedBodiesAreRefused_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("type");
    QTest::addColumn<std::string>("message");
    const std::string type = "multipart/form-data; boundary=b";
    const std::string malformed = "Invalid multipart payload format";
    const auto row = [&](const char *name, const std::string &body) {
        QTest::newRow(name) << body << type << malformed;
    };
    const std::string head = "Content-Disposition: form-data; name=\"a\"\r\n\r\n";
    row("nothing", "");
    row("without the last boundary", "--b\r\n" + head + "text\r\n");
    row("cut inside the last boundary", "--b\r\n" + head + "text\r\n--b");
    row("of another boundary", "--c\r\n" + head + "text\r\n--c--");
    row("a part without the name of a field", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--");
    row("a part that is an attachment", "--b\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--b--");
    row("a part without headers", "--b\r\nx\r\n--b--");
    row("a header without a colon", "--b\r\nContent-Disposition\r\n\r\nx\r\n--b--");
    QTest::newRow("a type without a boundary")
        << "--b\r\n" + head + "x\r\n--b--" << std::string("multipart/form-data")
        << std::string("Invalid content-type header: multipart missing boundary");
}

void MultipartTest::malformedBodiesAreRefused()
{
    QFETCH(std::string, body);
    QFETCH(std::string, type);
    QFETCH(std::string, message);
    const auto parts = multipartParts(callWith(body, type));
    QVERIFY(!parts);
    QCOMPARE(parts.error(), message);
}

REEVE_GUILESS_TEST_MAIN(MultipartTest)
#include "test_multipart.moc"
