{* The address of an account or a contact. Given: $formdata. *}
<div class="row">
    <div class="col-md-6">{include file='includes/field.tpl' name='firstname' label='First name' value=$formdata.firstname required=true}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='lastname' label='Last name' value=$formdata.lastname required=true}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='companyname' label='Company' value=$formdata.companyname}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='email' label='Email address' type='email' value=$formdata.email required=true}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='address1' label='Address' value=$formdata.address1}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='address2' label='Address, second line' value=$formdata.address2}</div>
    <div class="col-md-4">{include file='includes/field.tpl' name='postcode' label='Postcode' value=$formdata.postcode}</div>
    <div class="col-md-8">{include file='includes/field.tpl' name='city' label='City' value=$formdata.city}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='state' label='State' value=$formdata.state}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='country' label='Country (two letters)' value=$formdata.country}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='phonenumber' label='Phone' type='tel' value=$formdata.phonenumber}</div>
    <div class="col-md-6">{include file='includes/field.tpl' name='tax_id' label='Tax ID' value=$formdata.tax_id}</div>
</div>
