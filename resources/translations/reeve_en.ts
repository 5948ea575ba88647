<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>reeve::Console</name>
    <message numerus="yes">
        <source>%Ln saved connection(s) could not be read and were left as they are. %1</source>
        <translation>
            <numerusform>%Ln saved connection could not be read and were left as they are. %1</numerusform>
            <numerusform>%Ln saved connections could not be read and were left as they are. %1</numerusform>
        </translation>
    </message>
</context>
</TS>
